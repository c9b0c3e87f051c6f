// "Leave quickly": empties the page, puts a harmless one of our own in its place, and bars the way back to it.
(function () {
  var PLACE = '/measures'
  var LEFT = 'left'
  var SHIFTS = 3
  var WITHIN_MS = 2000
  var pressed = []

  function leave() {
    try {
      sessionStorage.setItem(LEFT, '1')
    } catch (e) {
      // Without storage the way back is not barred; leaving still works.
    }
    document.documentElement.style.display = 'none'
    document.title = ' '
    location.replace(PLACE)
  }

  // Somebody pressed "back" after leaving.
  function cameBack(event) {
    try {
      if (!sessionStorage.getItem(LEFT)) return false
      var entries = performance.getEntriesByType('navigation')
      if (event.persisted || (entries[0] && entries[0].type === 'back_forward')) return true
      sessionStorage.removeItem(LEFT)
    } catch (e) {
      return false
    }
    return false
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('[data-leave]')
    if (!link) return
    event.preventDefault()
    leave()
  })
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Shift') pressed = []
    else if (!event.repeat) pressed.push(event.timeStamp)
    pressed = pressed.slice(-SHIFTS)
    if (pressed.length === SHIFTS && event.timeStamp - pressed[0] <= WITHIN_MS) leave()
  })
  addEventListener('pageshow', function (event) {
    if (cameBack(event)) leave()
  })
})()
