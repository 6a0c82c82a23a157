#!/usr/bin/env bash
# Prints the body of an answer as one line without brackets and quotes: for people to read, not for programs.
# Every shape of error comes out as "errors: name: is too long".
tr -d '\n' < "${1:-body.txt}" |
  sed -e 's/<[^>]*>/ /g' -e 's/[][{}"]//g' -e 's/:/: /g' -e 's/,/; /g' -e 's/  */ /g' -e 's/^ //' |
  cut -c 1-300
