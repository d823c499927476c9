/** Where a running instance keeps its data: `MADANG_DATA`, or `.madang` in the working folder. */
export const dataFolder = () => process.env['MADANG_DATA'] ?? '.madang';
