/** Where pictures of every screen of the walk are kept; undefined when nobody asked for them. */
export const pictureFolder = process.env['MADANG_SCREENSHOTS'];
