// Keeps the help page on this device for when there is no connection. The page is complete without this.
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/sw.js', { scope: '/' }).catch(function () {})
}
