/** For `addInitScript`. Elements seal their insides from the page, so tests and axe could not see into them. */
export function unsealElements(): void {
  HTMLElement.prototype.attachShadow = function (init) {
    return Element.prototype.attachShadow.call(this, { ...init, mode: 'open' })
  }
}
