import { outFolder } from '../read/places'
import { startSite } from './site-server'

const port = Number(process.env.PORT ?? 4173)

await startSite(outFolder, port).then(
  () => console.log(`The site is at http://localhost:${port}`),
  (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use. Choose another one: PORT=4200 npm start`
        : `The server did not start: ${error.message}`,
    )
    process.exitCode = 1
  },
)
