/**
 * Names start with `__Host-`: bound to this host alone, sent over TLS alone. Chromium and Firefox
 * take a loopback address for trustworthy, so that the demonstration needs no other form.
 */
export const sessionCookie = '__Host-madang';
export const signInCookie = '__Host-madang-sign-in';

/** Lax lets the issuer's redirect arrive with the cookie; every change asks for more than a cookie. */
export const cookieForm = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
