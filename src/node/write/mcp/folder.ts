import { resolve } from 'node:path'

/** Where the server for assistants is written (`MCP_DIR`). */
export const mcpFolder = resolve(process.env.MCP_DIR ?? 'dist-mcp')

/** The oldest Node that `engines` in package.json lets in. */
export const NODE_TARGET = 'node20.19'
