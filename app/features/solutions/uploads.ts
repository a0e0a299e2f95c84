/** The header in which the answer to a file's last piece says what the file has become. */
export const attachmentHeader = 'X-Attachment';

/** How much of a file goes with one request, in bytes: so much is lost at most when the connection drops. */
export const pieceSize = 512 * 1024;
