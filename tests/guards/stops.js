// Every element that the Tab key must reach, in the order of the document. They are kept in
// window.stops for stop.js. Gives back how many there are and which are too small to hit.
() => {
  const SMALLEST = 24; // WCAG 2.2, 2.5.8 Target Size (Minimum), in CSS pixels
  const able = "a[href], button, input, select, textarea, summary, iframe, audio, video, [tabindex], [contenteditable]";
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const name = (element) => element.outerHTML.slice(0, 110);
  window.stops = [...document.querySelectorAll(able)].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && shown(element),
  );
  const boxes = new Map(window.stops.map((stop) => [stop, stop.getBoundingClientRect()]));
  const small = (stop) => boxes.get(stop).width < SMALLEST || boxes.get(stop).height < SMALLEST;

  // The line height of a sentence decides how high a link in it is.
  const inSentence = (stop) => {
    if (getComputedStyle(stop).display !== "inline") return false;
    const block = stop.closest("p, li, dd, dt, td, th, caption, figcaption, h1, h2, h3, h4, summary");
    return block && block.textContent.trim().length > stop.textContent.trim().length + 3;
  };
  // A circle as wide as the smallest target, around the middle, must touch no other target.
  const distance = (x, y, box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const crowded = (stop) => {
    const box = boxes.get(stop);
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    return window.stops.some((other) => {
      if (other === stop || other.contains(stop) || stop.contains(other)) return false;
      const its = boxes.get(other);
      if (distance(x, y, its) < SMALLEST / 2) return true;
      const apart = Math.hypot(x - its.left - its.width / 2, y - its.top - its.height / 2);
      return small(other) && apart < SMALLEST;
    });
  };
  const offScreen = (stop) => boxes.get(stop).bottom + scrollY < 0; // the skip link, until it has focus
  const faults = window.stops
    .filter((stop) => small(stop) && !inSentence(stop) && !offScreen(stop) && crowded(stop))
    .map((stop) => `too small to hit: ${name(stop)}`);
  return { count: window.stops.length, faults };
}
