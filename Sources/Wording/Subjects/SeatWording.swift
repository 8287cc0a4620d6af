/// Changes of the number of seats: what they do, and why they are refused.
package protocol SeatWording {
    var seatsTitle: String { get }
    func seatsManyTitle(_ count: Int) -> String
    /// A change of seats without its target.
    var changeSeats: String { get }
    /// As the journal lists it; `seats` is the new total here and below.
    func writeSetSeats(_ name: String, seats: Int) -> String
    /// As a step of a plan.
    func taskSetSeats(_ name: String, seats: Int) -> String
    /// It is done.
    func seatsSet(_ name: String, seats: Int) -> String
    func seatsSetOf(_ count: Int, _ total: Int) -> String
    /// The seats there are and those there will be, such as `373 → 368 seats`.
    func seatsChange(from seats: Int, to total: Int) -> String
    /// How many of them a plan has.
    func seatChanges(_ count: Int) -> String
    func finalSeatChanges(_ count: Int) -> String
    var purposeSeats: String { get }

    // What a change of seats brings with it, in a sentence and in a few words.

    func bringsSeatsAdded(_ count: Int, from seats: Int, to total: Int) -> String
    func bringsSeatsRemoved(_ count: Int, from seats: Int, to total: Int) -> String
    /// The same where how many are removed is said elsewhere.
    var bringsSeatsLost: String { get }
    /// `until` is a day.
    func bringsAddedSeatsBilled(_ until: String) -> String
    func bringsSeatsReducibleUntil(_ time: String) -> String
    /// The same where the term ends first.
    func bringsSeatsReducibleUntilTermEnds(_ time: String) -> String
    var bringsSeatsReturnableUntold: String { get }
    var bringsSeatsBilledAgain: String { get }
    func costSeatsAdded(_ count: Int) -> String
    func costSeatsRemoved(_ count: Int) -> String

    // Why seats cannot be changed.

    var refusedSeatsKept: String { get }
    func refusedSeatsKeptSince(_ time: String) -> String
    /// `count` is how many can be given back; 0 never comes here.
    func refusedSeatsKeptBut(_ count: Int) -> String
    var refusedSeatsNeverReduced: String { get }
    var refusedQuantityFixed: String { get }
    var adviceSeatsKept: String { get }

    // Keys, and the dialogs that ask how many.

    var seatsKey: String { get }
    var addSeatKey: String { get }
    var removeSeatKey: String { get }
    var seatsKeys: String { get }
    /// The same while no number is typed that can be set.
    var seatsCloseKeys: String { get }
    var seatsEntryKeys: String { get }
    /// The same where Enter does nothing.
    var seatsEntryCloseKeys: String { get }
    /// Said of y where Enter leads to the question.
    var seatsEnterGoesOn: String { get }
    /// Said of Enter where y is what confirms.
    var yConfirms: String { get }
    /// What a number changes, before one is typed; `row` is its name and seats.
    func seatsTarget(_ row: String) -> String
    /// The same of what is left out.
    func seatsLeftOut(_ row: String, reason: String) -> String
    /// Before what is typed: what a number means with a sign and without one.
    /// Asked of several, and of one.
    var seatsPrompt: String { get }
    var seatsPromptOfOne: String { get }
    /// Said where no number is typed.
    var seatsTypeNumber: String { get }
    /// Said where the number changes none of the targets.
    var seatsNoneChanges: String { get }
    /// Why nothing is done where the number is that of today.
    var seatsUnchanged: String { get }
    /// Warns of a number ten times as high as that of today, or higher.
    var seatsTenfold: String { get }
    var seatsSynonyms: String { get }
    var addSeatSynonyms: String { get }
    var removeSeatSynonyms: String { get }

    // How many seats can be given back: the value of a field with this label. Times have no zone.

    var seatsCanGoLabel: String { get }
    var seatsCanGoFreely: String { get }
    func seatsCanGoUntil(_ count: Int, _ time: String) -> String
    /// So many in all, before several of `seatsCanGoUntil`.
    func seatsCanGoNow(_ count: Int, _ times: String) -> String
    var seatsCanGoUntold: String { get }
    func seatsCanGoUntoldUntil(_ time: String) -> String
    var seatsCanGoNone: String { get }
    func seatsCanGoNoneSince(_ time: String) -> String
    var seatsCanGoNever: String { get }

    // The command.

    var seatsHelp: String { get }
    var seatsArgument: String { get }
    func seatsNotNumber(_ text: String) -> String
    func seatsAlready(_ name: String, seats: Int) -> String
    func questionSeats(
        _ name: String, of customer: String, from seats: Int, to total: Int
    ) -> String
    /// The seats are changed; what that dropped, such as `next term: 33 seats`, is not set again.
    func seatsSetOwing(_ name: String, seats: Int, owed: String) -> String
    /// The same where the change was accepted and does not show yet.
    func seatsAcceptedOwing(_ name: String, seats: Int, owed: String) -> String
    /// The seats are changed; setting again what that dropped was accepted and does not show yet.
    func seatsSetRenewalAccepted(_ name: String, seats: Int, owed: String) -> String
    /// The same where setting it again was sent and not answered.
    func seatsSetRenewalUnknown(_ name: String, seats: Int, owed: String) -> String
    /// How it is set again: by any of these commands.
    func seatsOwedAdvice(_ commands: String) -> String
    /// How it is set again where one command does it.
    func seatsOwedSoleAdvice(_ command: String) -> String
    /// What goes on with a change of seats that was sent and is not finished.
    func seatsGoOnAdvice(_ command: String) -> String
    /// An earlier change dropped something, and it will be set again now.
    func seatsOwedNow(_ name: String, owed: String) -> String
}
