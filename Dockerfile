# Builds the site and serves it with nginx as a user without rights, on port 8080.
#   docker build -t troubleshooter . && docker run --rm --read-only --tmpfs /tmp -p 8080:8080 troubleshooter
FROM node:22-bookworm-slim AS build
WORKDIR /site
COPY package.json package-lock.json ./
# Installing compiles the words of the app.
COPY src/words src/words/
RUN npm ci
COPY . .
ARG BASE_PATH=/
ARG VITE_STATUS_URL=
# The files of the last deploy, if they are there: their scripts stay for tabs that are open. See docs/hosting.md.
RUN PREVIOUS_BUILD=.previous npm run build

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static \
  && rm -rf /var/lib/apt/lists/*
COPY deploy/nginx.conf /etc/nginx/nginx.conf
COPY --from=build /site/dist /srv/troubleshooter
USER www-data
EXPOSE 8080
STOPSIGNAL SIGQUIT
CMD ["nginx", "-e", "stderr", "-g", "daemon off;"]
