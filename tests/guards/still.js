// What still moves where the reader asked for no movement.
() => {
  const seconds = (text) => Math.max(...text.split(",").map(parseFloat));
  const faults = [];
  for (const element of [document.documentElement, ...document.body.querySelectorAll("*")]) {
    const style = getComputedStyle(element);
    const moves = [
      style.scrollBehavior === "smooth" && "scrolls smoothly",
      seconds(style.transitionDuration) > 0 && "has a transition",
      style.animationName !== "none" && "is animated",
    ].filter(Boolean);
    for (const what of moves) faults.push(`${what}: ${element.outerHTML.slice(0, 80)}`);
  }
  return faults;
}
