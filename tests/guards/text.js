// What of the text cannot be read: wider than the window, cut off, or out of its own box.
() => {
  const SLACK = 2; // pixels: glyphs may lean out of their line a little
  const faults = new Set();
  const say = (what, node) => faults.add(`${what}: "${node.textContent.trim().slice(0, 60)}"`);
  const view = innerWidth;
  const wide = document.documentElement.scrollWidth;
  if (wide > view) faults.add(`the page is ${wide} px wide in a window of ${view} px`);

  const hiddenOnPurpose = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.clipPath === "inset(50%)") return true;
      if (e.classList.contains("md-skip")) return true; // shown when it has focus
    }
    return false;
  };
  const clipping = (element) => {
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.display === "inline" || e instanceof SVGElement && e.tagName !== "svg") continue;
      if (style.overflowX !== "visible" || style.overflowY !== "visible") return e;
    }
    return null;
  };
  const block = (element) => {
    let e = element;
    while (e && (getComputedStyle(e).display === "inline" || e instanceof SVGElement)) e = e.parentElement;
    return e;
  };
  const out = (part, box) => part.left < box.left - SLACK || part.right > box.right + SLACK;

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.textContent.trim() || !parent.checkVisibility() || hiddenOnPurpose(parent)) continue;
    range.selectNodeContents(node);
    const parts = [...range.getClientRects()].filter((part) => part.width > 1);
    const frame = clipping(parent);
    const scrolls = frame && ["auto", "scroll"].includes(getComputedStyle(frame).overflowX);
    for (const part of parts) {
      if (!frame && (part.left < -SLACK || part.right > view + SLACK)) say("runs out of the window", node);
      if (frame && !scrolls) {
        const box = frame.getBoundingClientRect();
        const low = part.bottom > box.bottom + SLACK || part.top < box.top - SLACK;
        if (out(part, box) || low) say("is cut off", node);
      }
      const own = block(parent);
      if (own && own !== document.body && out(part, own.getBoundingClientRect())) say("runs out of its box", node);
    }
  }

  // In a picture, words keep their places: they must not lie on one another.
  for (const picture of document.querySelectorAll("svg")) {
    const words = [...picture.querySelectorAll("text")].filter((text) => text.checkVisibility());
    const boxes = words.map((text) => text.getBoundingClientRect());
    boxes.forEach((one, i) =>
      boxes.slice(i + 1).forEach((two, j) => {
        const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
        const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
        if (across > SLACK && down > one.height / 3) say(`lies on "${words[i + 1 + j].textContent}"`, words[i]);
      }),
    );
  }
  return [...faults];
}
