// Small extras of the public pages. Everything on them works without this file, and on old phones.
;(function () {
  'use strict'
  var AWAY_PRESSES = 3
  var AWAY_WITHIN_MS = 1500
  var link = document.querySelector('[data-leave]')
  var away = link ? link.getAttribute('href') : '/away'

  // Replacing keeps this page out of the way back.
  function leave(event) {
    if (event) event.preventDefault()
    window.location.replace(away)
  }
  if (link) link.addEventListener('click', leave)

  var presses = []
  document.addEventListener('keyup', function (event) {
    if (event.key !== 'Shift') {
      presses = []
      return
    }
    presses = presses.concat(event.timeStamp).slice(-AWAY_PRESSES)
    if (presses.length === AWAY_PRESSES && event.timeStamp - presses[0] < AWAY_WITHIN_MS) leave()
  })

  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/help-worker.js', { scope: '/' })
})()
