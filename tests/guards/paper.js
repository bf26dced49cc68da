// What would be lost on paper: closed details, words too pale, and words beyond the edge.
() => {
  const faults = [];
  for (const details of document.querySelectorAll("details")) {
    for (const inner of details.querySelectorAll(":scope > :not(summary)")) {
      const box = inner.getBoundingClientRect();
      if (!inner.checkVisibility() || !box.height) faults.push(`is not printed: ${inner.outerHTML.slice(0, 80)}`);
    }
  }
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((c) => ((c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.textContent.trim() || !parent.checkVisibility()) continue;
    const style = getComputedStyle(parent);
    const colour = parent instanceof SVGElement ? style.fill : style.color;
    if (1.05 / (light(colour) + 0.05) < 4.5) faults.push(`is too pale on white: "${node.textContent.trim().slice(0, 60)}"`);
  }
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) faults.push(`the page is ${wide} px wide on paper of ${innerWidth} px`);
  return [...new Set(faults)];
}
