// The element that has the keyboard's focus: its place in window.stops and what is wrong with it.
() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body || stop === document.documentElement) return null;
  const SLACK = 2; // pixels are rounded
  const faults = [];
  const say = (what) => faults.push(`${what}: ${stop.outerHTML.slice(0, 110)}`);
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const box = stop.getBoundingClientRect();

  const style = getComputedStyle(stop);
  const seen = stop.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!seen || box.width < 2 || box.height < 2 || style.clipPath === "inset(50%)") say("cannot be seen");

  // All of it stands in the window; of what takes up much of the window, a part that can be seen.
  const within = (low, high, size) =>
    high - low <= size / 3 ? low >= -SLACK && high <= size + SLACK : Math.min(high, size) - Math.max(low, 0) >= 24;
  if (!within(box.left, box.right, view.width) || !within(box.top, box.bottom, view.height)) {
    say(`is outside the window, at ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
  } else {
    // Nothing lies on it (WCAG 2.2, 2.4.11 Focus Not Obscured).
    const covered = [...stop.getClientRects()].filter((part) => part.width && part.height).some((part) => {
      const x = (Math.max(part.left, 0) + Math.min(part.right, view.width)) / 2;
      const y = (Math.max(part.top, 0) + Math.min(part.bottom, view.height)) / 2;
      const hit = document.elementFromPoint(x, y);
      return hit && !stop.contains(hit) && !hit.contains(stop);
    });
    if (covered) say("is covered");
  }

  // It is ringed, at least 2 px wide, in a colour that stands out 3:1 from what lies around it.
  const parse = (text) => {
    const [r, g, b, a = 1] = (text.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
    return { rgb: [r, g, b], a };
  };
  const light = ({ rgb }) => {
    const [r, g, b] = rgb.map((c) => ((c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, two) => {
    const [low, high] = [light(one), light(two)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = () => {
    for (let e = stop.parentElement; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.a > 0.99) return colour;
    }
    return parse(matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(18,18,18)" : "rgb(255,255,255)");
  };
  const rings = [];
  if (!["none", "hidden"].includes(style.outlineStyle) && parseFloat(style.outlineWidth) >= 2) {
    rings.push(parse(style.outlineColor));
  }
  for (const shadow of style.boxShadow.split(/,(?![^(]*\))/)) {
    const lengths = (shadow.match(/-?[\d.]+px/g) || []).map(parseFloat);
    const colour = shadow.match(/rgba?\([^)]*\)/);
    if (colour && !shadow.includes("inset") && lengths[3] >= 2) rings.push(parse(colour[0]));
  }
  if (!rings.some((ring) => ring.a > 0.5 && contrast(ring, ground()) >= 3)) say("has no ring to be seen");

  return { index: window.stops.indexOf(stop), what: stop.outerHTML.slice(0, 110), faults };
}
