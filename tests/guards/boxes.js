// Boxes that only their colour sets apart. Given nothing, it marks them and counts them; given
// true, it names those that have no border now. Forced colours take every ground away.
(check) => {
  if (!check) {
    const ground = (element) => getComputedStyle(element).backgroundColor;
    const clear = (colour) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
    const behind = (element) => {
      for (let e = element.parentElement; e; e = e.parentElement) if (!clear(ground(e))) return ground(e);
      return "rgb(255, 255, 255)";
    };
    window.boxes = [...document.body.querySelectorAll("*")].filter(
      (e) => !(e instanceof SVGElement) && e.tagName !== "IMG" && e.checkVisibility() && !clear(ground(e)) && ground(e) !== behind(e),
    );
    return [];
  }
  const sides = ["Top", "Right", "Bottom", "Left"];
  return window.boxes
    .filter((box) => {
      const style = getComputedStyle(box);
      const drawn = (side) =>
        parseFloat(style[`border${side}Width`]) >= 1 &&
        style[`border${side}Style`] !== "none" &&
        style[`border${side}Color`] !== style.backgroundColor;
      return !sides.some(drawn);
    })
    .map((box) => `has no border in forced colours: ${box.outerHTML.slice(0, 110)}`);
}
