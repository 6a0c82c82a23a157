import { createRoot } from 'react-dom/client'
import '../../diagnose/diagnose.css'
import '../../theme.css'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { StyleguidePage } from './StyleguidePage'

const place = document.getElementById('root')
if (place) {
  const router = createMemoryRouter([{ path: '*', Component: StyleguidePage }])
  createRoot(place).render(<RouterProvider router={router} />)
}
