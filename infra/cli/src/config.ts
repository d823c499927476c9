/** Where the instance keeps its data: `MADANG_DATA`, or `.madang` in the working folder. */
export function dataFolder(): string {
  return process.env['MADANG_DATA'] ?? '.madang';
}
