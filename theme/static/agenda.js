// Keeps the agenda true between two builds of the site: hides what is over, says "aujourd'hui".
// Without it every page is whole, and says when it was made.
(function () {
  "use strict";
  var now = Date.now(), DAY = 864e5;
  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
  // The day in Paris, as 2026-12-05: Swedish dates are ISO 8601.
  function day(time) { return new Date(time).toLocaleDateString("sv", { timeZone: "Europe/Paris" }); }
  function word(date) {
    var away = Math.round((Date.parse(date) - Date.parse(day(now))) / DAY);
    var weekday = new Date(date).getUTCDay(), today = new Date(day(now)).getUTCDay() || 7;
    if (away < 0) return "en ce moment";
    if (away < 2) return away ? "demain" : "aujourd’hui";
    return weekday % 6 === 0 && away <= 7 - today ? "ce week-end" : "";
  }
  each("[data-end]", function (entry) { entry.hidden = Date.parse(entry.dataset.end) <= now; });
  each("[data-from]", function (note) { note.hidden = Date.parse(note.dataset.from) > now; });
  each("[data-day]", function (heading) {
    var said = word(heading.dataset.day), note = document.createElement("small");
    if (said) { note.textContent = " " + said; heading.appendChild(note); }
  });
  each("section:not([id])", function (section) {
    var entries = section.querySelectorAll("[data-end]");
    if (entries.length) section.hidden = !section.querySelector("[data-end]:not([hidden])");
  });
})();
