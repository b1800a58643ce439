/*
 * Runs before everything else, in plain ES5, so that even the Internet Explorer inside Excel 2016 and 2019 can say
 * what is wrong: the browser engine is too old for the pane, or Office.js did not arrive.
 */
(function () {
  "use strict";

  var OFFICE_JS_PATIENCE_MS = 15000;

  function isEngineNewEnough() {
    return (
      typeof Promise === "function" &&
      typeof ResizeObserver === "function" &&
      typeof Object.hasOwn === "function" &&
      typeof CSS !== "undefined" &&
      CSS.supports("inset", "0")
    );
  }

  function show(id, visible) {
    var notice = document.getElementById(id);
    if (notice) notice.hidden = !visible;
  }

  function isOfficeScript(event) {
    return event.target && event.target.id === "office-js";
  }

  function watchOfficeScript() {
    var patience = setTimeout(function () {
      show("office-blocked", true);
    }, OFFICE_JS_PATIENCE_MS);

    // Script elements do not bubble these events; capturing on the document sees them, however early they come.
    document.addEventListener(
      "load",
      function (event) {
        if (!isOfficeScript(event)) return;
        clearTimeout(patience);
        show("office-blocked", false);
      },
      true
    );
    document.addEventListener(
      "error",
      function (event) {
        if (!isOfficeScript(event)) return;
        clearTimeout(patience);
        whenParsed(function () {
          show("office-blocked", true);
        });
      },
      true
    );
  }

  /** Not DOMContentLoaded: that waits for the very script this file is about. */
  function whenParsed(run) {
    if (document.readyState !== "loading") return run();
    document.addEventListener("readystatechange", function parsed() {
      document.removeEventListener("readystatechange", parsed);
      run();
    });
  }

  var newEnough = isEngineNewEnough();
  if (newEnough) watchOfficeScript();
  whenParsed(function () {
    if (!newEnough) show("too-old", true);
    var reload = document.getElementById("reload");
    if (reload)
      reload.onclick = function () {
        location.reload();
      };
  });
})();
