/** Pixels of a picture for links; the size that mail programs and chats show whole. */
export const WIDTH = 1200
export const HEIGHT = 630
