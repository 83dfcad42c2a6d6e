/** Makes an element with these properties and children. */
export function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  if (properties.role) {
    node.setAttribute("role", properties.role);
  }
  node.append(...children);
  return node;
}

/** A field with its label before it. */
export function labelled(text, field) {
  return element("p", {}, [element("label", { htmlFor: field.id, textContent: text }), field]);
}
