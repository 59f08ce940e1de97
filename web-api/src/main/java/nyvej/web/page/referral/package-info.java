/** What a referrer sees: the form for a survivor's need with her consent, and what became of those referred. */
@NullMarked
package nyvej.web.page.referral;

import org.jspecify.annotations.NullMarked;
