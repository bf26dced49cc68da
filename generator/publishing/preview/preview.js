// Loads the page again when the site has changed. The preview adds it to every page; a published
// site never has it.
"use strict";
{
  const { version } = document.currentScript.dataset;
  let changes = null;

  const listen = () => {
    rest();
    changes = new EventSource(`/_preview/changes?since=${encodeURIComponent(version)}`);
    changes.onmessage = () => {
      rest();
      location.reload();
    };
  };

  // A browser opens few connections to one server at a time: pages that nobody sees use none.
  const rest = () => {
    changes?.close();
    changes = null;
  };

  const listenWhileSeen = () => (document.hidden ? rest() : listen());
  document.addEventListener("visibilitychange", listenWhileSeen);
  window.addEventListener("pageshow", listenWhileSeen);
  window.addEventListener("pagehide", rest);
}
