/** Where each number below `count` stands in a list that has it at most once; -1 for those that are not in it. Numbers below 0 are passed over. */
export function placesIn(numbers: Int32Array, count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  for (let place = 0; place < numbers.length; place++) if (numbers[place]! >= 0) places[numbers[place]!] = place;
  return places;
}
