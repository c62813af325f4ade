// tries: to hide behind the forms of a module
// escape: none; it may not pass

export const blend = new Proxy(() => -1, { apply: () => true });
export default { blend: 65 };
export const __find = undefined;
