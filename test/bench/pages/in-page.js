// Runs in every document before its own scripts; what it notes is read by the bench as `window.bench`.
;(() => {
  const bench = { tasks: [], lcp: 0, fcp: 0, shift: 0, reached: undefined, query: undefined }
  window.bench = bench

  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('longtask', ({ startTime, duration }) => bench.tasks.push([startTime, duration]))
  observe('largest-contentful-paint', ({ startTime }) => (bench.lcp = startTime))
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') bench.fcp = startTime
  })
  observe('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) bench.shift += value
  })

  const isSeen = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0

  /** Calls `step` before each frame until it answers; notes when the frame with the answer was painted. */
  const onceSeen = (step, note) =>
    requestAnimationFrame(function look() {
      if (step()) setTimeout(() => note(performance.now()))
      else requestAnimationFrame(look)
    })

  /** From the next click until the heading of another page is painted. */
  bench.awaitHeading = (text) => {
    let start
    bench.reached = undefined
    addEventListener('click', (event) => (start ??= event.timeStamp), { capture: true })
    onceSeen(
      () => start !== undefined && document.querySelector('h1')?.textContent === text,
      (now) => (bench.reached = now - start),
    )
  }

  /** From the first and the last key until a result, and until the right one, is painted. */
  bench.awaitResult = (selector, text) => {
    const query = { first: undefined, right: undefined, start: undefined, lastKey: undefined }
    bench.query = query
    addEventListener(
      'keydown',
      (event) => {
        if (event.key.length > 1 || bench.query !== query) return
        query.start ??= event.timeStamp
        query.lastKey = event.timeStamp
      },
      { capture: true },
    )
    const results = () => [...document.querySelectorAll(selector)].filter(isSeen)
    onceSeen(
      () => query.start !== undefined && results().length > 0,
      (now) => (query.first = now - query.start),
    )
    onceSeen(
      () => query.start !== undefined && results().some((result) => result.textContent.includes(text)),
      (now) => {
        query.right = now - query.start
        query.afterLastKey = Math.max(0, now - query.lastKey)
      },
    )
  }
})()
