// Before every unit test: nothing can be added to what all objects and lists inherit, so that whatever tries fails.
for (const prototype of [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
])
  Object.preventExtensions(prototype)
