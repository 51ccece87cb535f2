/**
 * Light or dark as the reader has chosen, under the key and in the form of the theme, which reads it as soon as
 * there is a body: `{ index, color }`. Where storage refuses it holds for the visit.
 */
export function choice(storage, key) {
  let last = null;
  return {
    read() {
      try {
        return last ?? JSON.parse(storage.getItem(key));
      } catch {
        return null;
      }
    },
    write(value) {
      last = value;
      try {
        storage.setItem(key, JSON.stringify(value));
      } catch {
        // Nothing else depends on it.
      }
    },
  };
}
