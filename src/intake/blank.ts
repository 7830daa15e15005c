/** Whether a text says nothing: white space and stray NULs only. */
export const isBlank = (text: string): boolean => !/[^\s\0]/.test(text);
