/// What is chosen for the end of a term.
package protocol RenewalWording {
    func renewManyTitle(_ count: Int) -> String
    var purposeRenewal: String { get }
    func renewalsSetOf(_ count: Int, _ total: Int) -> String
    /// An extended service term after the term, as the journal lists it.
    func writeExtend(_ name: String) -> String
    /// The same as a step of a plan.
    /// What is scheduled for the next term is dropped, and nothing else changes.
    func taskDropScheduled(_ name: String) -> String
    func taskExtend(_ name: String) -> String
    /// The same where an undo gives it back.
    var givenBackExtend: String { get }

    // What it brings with it, in a sentence and in a few words.

    /// `changes` are those of the next term, such as `480 seats, 1 year`; it begins on that `day`.
    func bringsRenewsWith(_ changes: String, day: String) -> String
    func costRenewsWith(_ changes: String) -> String
    var bringsScheduledRestored: String { get }
    /// The same with what that is, such as `next term: 18 seats`.
    func bringsScheduledSetAgain(_ what: String) -> String
    var costScheduledRestored: String { get }

    // Why it is refused.

    /// The service does not say why.
    var refusedNotRenewable: String { get }
    /// Which kinds have a choice for the end of their terms, of something of another kind.
    var refusedNotRenewableKind: String { get }
    var refusedNoNextTerm: String { get }
    var refusedCannotExtend: String { get }
    var adviceNoNextTerm: String { get }

    // The key, and the dialog that asks what happens when the term ends.

    var renewalKey: String { get }
    var renewalSynonyms: String { get }
    var renewalTitle: String { get }
    /// Asks whether what was chosen is meant.
    var setRenewalTitle: String { get }
    var renewalChoiceRenew: String { get }
    var renewalChoiceExtend: String { get }
    var renewalChoiceCancel: String { get }
    /// The same where auto-renew off is enough to end it.
    var renewalChoiceOff: String { get }
    var renewalChoiceChange: String { get }
    /// Stands behind the choice that is set now; of several targets, on `count` of those that have
    /// one.
    var renewalSetNow: String { get }
    func renewalSetNow(on count: Int, of total: Int) -> String
    /// Why nothing is done before one is chosen.
    var renewalChooseFirst: String { get }
    /// What is set, in two words.
    var renewalOn: String { get }
    var renewalOff: String { get }
    /// The value of a field of the next term that stays.
    var renewalAsNow: String { get }
    /// The keys, while one of `count` choices is selected.
    func renewalKeys(_ count: Int) -> String
    /// The same where nothing of the next term can be changed.
    func renewalKeysWithoutFields(_ count: Int) -> String
    /// The same while the seats of the next term are typed.
    var renewalSeatsKeys: String { get }
    /// The same while its length or its billing is chosen.
    var renewalFieldKeys: String { get }
    /// Why nothing is done where what is chosen is set already.
    var renewalUnchanged: String { get }
    /// Said where the choice changes none of the targets.
    var renewalNoneChanges: String { get }
    /// Why nothing can be chosen once the term has ended.
    var renewalUnderway: String { get }
    /// `change` is what is set now, in a few words.
    func renewalSet(_ name: String, to change: String) -> String

    // The command.

    var renewalHelp: String { get }
    var renewalOnOption: String { get }
    var renewalOffOption: String { get }
    var renewalCancelOption: String { get }
    var renewalExtendOption: String { get }
    /// From what number more or fewer seats are counted, beside what is typed.
    func renewalSeatsFrom(_ today: Int) -> String
    /// The same where each of several has its own.
    var renewalSeatsFromEach: String { get }
    var renewalSeatsOption: String { get }
    var renewalTermOption: String { get }
    var renewalBillingOption: String { get }
    /// None of the ways is named, or several.
    func renewalOneWay(_ ways: String) -> String
    /// Auto-renew off does not end what has an extended service term.
    func renewalOffExtends(_ name: String) -> String
    func renewalAlready(_ name: String, as change: String) -> String
    func questionRenewal(_ name: String, of customer: String, to change: String) -> String
}
