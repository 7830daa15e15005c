/** Random secrets, and comparing them without telling by the time it takes where they differ. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** 128 bits and more, in letters that may stand in a cookie or an address. */
export const newSecret = (bytes = 24): string => randomBytes(bytes).toString("base64url");

export const isSame = (left: string, right: string): boolean => timingSafeEqual(digestOf(left), digestOf(right));
