/** The database on the device. In a file of its own, so that one may ask whether it exists without loading Dexie. */
export const DATABASE = 'doorstep';
