import { StrictMode } from 'react'
import { watchMissingParts } from '../offline/recovery'
import { createSiteRouter } from '../router/site-router'
import { routes } from '../routes'
import { App } from './App'
import { prefetch } from './prefetch'

/** Opens the address of this window. */
export async function startApp() {
  const router = createSiteRouter({ routes, base: import.meta.env.BASE_URL })
  watchMissingParts(() => router.onTheWay() ?? location.href)
  prefetch(router, import.meta.env.BASE_URL)
  const first = await router.start()
  const app = (
    <StrictMode>
      <App router={router} first={first} />
    </StrictMode>
  )
  return { app, isWhole: first.page.isWhole }
}
