// Declares nothing on purpose: ICU's headers must not reach Swift (they clash with those of
// Foundation's own ICU). This module only gives CICU the flags of pkg-config and the link to icuuc.
