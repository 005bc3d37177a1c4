export const FIELD = '<label for=o>Authentication code</label><input id=o name=otp maxlength=6>';
