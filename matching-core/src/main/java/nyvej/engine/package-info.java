/**
 * Who could help her, and why.
 *
 * <p>One question is asked again and again: <em>given a need and a branch's volunteers, who should be asked?</em> The answer
 * is computed, never stored: facts and the time come in, {@link nyvej.engine.Proposals} go out, nothing else is looked at.
 * Read the types in this order.
 *
 * <ol>
 * <li>{@link nyvej.engine.NeedFacts} and {@link nyvej.engine.VolunteerFacts}: all that matching knows. No name, no address,
 * no story. Whoever holds events or a read model makes these two.
 * <li>{@link nyvej.engine.HardRule}: seventeen rules, each a sentence that holds for a pair or does not. The
 * {@linkplain nyvej.engine.HardRule#safety() safety} rules (consent, clearances, suspension, capacity, exclusions, declines,
 * her wish ...) nobody may override; the rules of fit (support, language, reach, hours) a coordinator may, with a reason.
 * Commands are decided by the same rules, so what is proposed and what is allowed cannot drift apart.
 * <li>{@link nyvej.engine.Score}: ranks those whom all rules allow. Eight {@linkplain nyvej.engine.Criterion criteria} give
 * a value from 0 to 1 each, {@link nyvej.engine.Weights} say how much each counts, the score is the sum of the products in
 * the criteria's order, from 0 to 1.
 * <li>{@link nyvej.engine.Matching}: the contract. {@link nyvej.engine.PlainMatching} asks every rule for every volunteer
 * and is the yardstick: whatever is faster must give the same answer to the last bit.
 * <li>{@link nyvej.engine.Explanation}: says a criterion, a rule, why nobody fits, or what single change would make two fit,
 * in Danish or English. The sentences are in {@code sentences_da.properties} and {@code sentences_en.properties}.
 * <li>{@link nyvej.engine.index}: all volunteers in memory, so that the best are found without looking at everybody.
 * <li>{@link nyvej.engine.plan}: whom to ask for all needs at once, as well as can be for everybody, with a proof of it.
 * <li>{@link nyvej.engine.whatif}: what would be different if the network were another one.
 * </ol>
 *
 * <h2>Four judgements</h2>
 *
 * <p><b>Languages.</b> Two people understand each other in the same language, or in two that the editorial table
 * {@code mutually-understood.csv} grades: Dari and Persian, Danish and Norwegian, the dialects of Arabic. Each speaker's
 * level weakens the grade (native 1, fluent 0.9, basic 0.5); below 0.4 it is no common language. So basic and native will
 * do, basic and basic will not, and whoever knows basic Danish does not follow Norwegian. What people have learned, they
 * state themselves: a Ukrainian who speaks Russian says so.
 *
 * <p><b>Distance.</b> Between the centres of two kommuner, as the crow flies. An island without a bridge is farther than that:
 * the editorial table {@code crossings.csv} counts each ferry as kilometres. So the great-circle distance alone is never
 * more than what is compared with a volunteer's radius.
 *
 * <p><b>Weights.</b> Language counts eight parts of 32, since help is talk; the right support and experience in it six,
 * closeness five, common hours four; a fair share of the asks three; a helper whom she knows, waiting and urgency two each.
 * Waiting and urgency are the same for all volunteers of a need. They don't change its order of volunteers; they belong to
 * the score so that the scores of different needs can be compared when two needs want the same volunteer.
 *
 * <p><b>Ties.</b> Equal scores come in the order of the volunteers' ids. Ids are random, so nobody is favoured, and the same
 * facts always give the same answer.
 *
 * <h2>To add a rule or a criterion</h2>
 *
 * <p>Add the constant, its code in {@code Rules} or {@code Criterion}, and its sentences in both languages; tests fail until
 * the sentences are there and the oracle of the tests, written independently, agrees.
 */
@NullMarked
package nyvej.engine;

import org.jspecify.annotations.NullMarked;
