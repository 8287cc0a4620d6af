extension English: SeatWording {
    package var seatsTitle: String { "Change the number of seats?" }
    package func seatsManyTitle(_ count: Int) -> String {
        "Change the seats of \(counted(count, "subscription"))?"
    }
    package var changeSeats: String { "change seats" }
    package func writeSetSeats(_ name: String, seats: Int) -> String {
        "set \(name) to \(counted(seats, "seat"))"
    }
    package func taskSetSeats(_ name: String, seats: Int) -> String {
        "Set to \(counted(seats, "seat")): \(name)"
    }
    package func seatsSet(_ name: String, seats: Int) -> String {
        "Set to \(counted(seats, "seat")): \(name)"
    }
    package func seatsSetOf(_ count: Int, _ total: Int) -> String {
        "seats changed on \(count.grouped) of \(total.grouped)"
    }
    package func seatsChange(from seats: Int, to total: Int) -> String {
        "\(seats.grouped) → \(counted(total, "seat"))"
    }
    package func seatChanges(_ count: Int) -> String { counted(count, "seat change") }
    package func finalSeatChanges(_ count: Int) -> String {
        "\(counted(count, "seat change")) CANNOT BE UNDONE"
    }
    package var purposeSeats: String { "Change seats" }
    package func bringsSeatsAdded(_ count: Int, from seats: Int, to total: Int) -> String {
        "\(counted(count, "seat")) added: \(seats.grouped) → \(total.grouped)."
    }
    package func bringsSeatsRemoved(_ count: Int, from seats: Int, to total: Int) -> String {
        "\(counted(count, "seat")) removed: \(seats.grouped) → \(total.grouped). Whoever is assigned one of them loses access."
    }
    package var bringsSeatsLost: String {
        "Whoever is assigned a removed seat loses access."
    }
    package func bringsAddedSeatsBilled(_ until: String) -> String {
        "The added seats are billed until the end of the term: \(until)."
    }
    package func bringsSeatsReducibleUntil(_ time: String) -> String {
        "The added seats can be given back until \(time) UTC, and after that not during this term."
    }
    package func bringsSeatsReducibleUntilTermEnds(_ time: String) -> String {
        "The added seats can be given back until the end of the term (\(time) UTC)."
    }
    package var bringsSeatsReturnableUntold: String {
        "Partner Center does not say how many seats can be given back, or until when: it may refuse."
    }
    package var bringsSeatsBilledAgain: String {
        "Undoing it\(key(.undo)) buys the seats again, at the price of that day."
    }
    package func costSeatsAdded(_ count: Int) -> String { "+\(counted(count, "seat"))" }
    package func costSeatsRemoved(_ count: Int) -> String { "−\(counted(count, "seat"))" }
    package var refusedSeatsKept: String { "No seats can be given back now." }
    package func refusedSeatsKeptSince(_ time: String) -> String {
        "The window for reducing seats closed on \(time) (UTC)."
    }
    package func refusedSeatsKeptBut(_ count: Int) -> String {
        "Only \(counted(count, "seat")) can be given back now."
    }
    package var refusedSeatsNeverReduced: String {
        "The seats of such a subscription can never be reduced during the term."
    }
    package var refusedQuantityFixed: String { "Its quantity cannot be changed." }
    package var adviceSeatsKept: String {
        "Fewer seats can be scheduled for the next term\(key(.renew)), if it renews."
    }
    package var seatsKey: String { "change seats" }
    package var addSeatKey: String { "add a seat" }
    package var removeSeatKey: String { "remove a seat" }
    package var seatsKeys: String { "+ - digits seats · y yes · n, Esc no" }
    package var seatsCloseKeys: String { "+ - digits seats · Esc close" }
    package var seatsEntryKeys: String { "Enter go on · Esc close" }
    package var seatsEntryCloseKeys: String { "Esc close" }
    package var seatsEnterGoesOn: String { "Enter goes on; y confirms in the next step." }
    package var yConfirms: String { "Enter does nothing here; y confirms." }
    package func seatsTarget(_ row: String) -> String { "\(row) (to be changed)" }
    package func seatsLeftOut(_ row: String, reason: String) -> String {
        "\(row) – left out: \(reason)"
    }
    package var seatsPrompt: String {
        "How many seats? A number such as 40 is the total of each; +5 or -3 changes each:"
    }
    package var seatsPromptOfOne: String {
        "How many seats? A number such as 40 is the total; +5 or -3 changes it:"
    }
    package var seatsTypeNumber: String { "Type a number such as 40, +5 or -3." }
    package var seatsNoneChanges: String { "This number changes none of them." }
    package var seatsUnchanged: String { "It already has this number of seats." }
    package var seatsTenfold: String { "At least ten times as many as now." }
    package var seatsSynonyms: String { "licences licenses quantity users number count resize" }
    package var addSeatSynonyms: String { "increase licences licenses quantity users more buy" }
    package var removeSeatSynonyms: String {
        "decrease reduce licences licenses quantity users fewer"
    }
    package var seatsCanGoLabel: String { "Can be given back" }
    package var seatsCanGoFreely: String { "all but one, at any time" }
    package func seatsCanGoUntil(_ count: Int, _ time: String) -> String {
        "\(count.grouped) until \(time) UTC"
    }
    package func seatsCanGoNow(_ count: Int, _ times: String) -> String {
        "\(count.grouped) now: \(times)"
    }
    package var seatsCanGoUntold: String { "Partner Center does not say" }
    package func seatsCanGoUntoldUntil(_ time: String) -> String {
        "some until \(time) UTC; Partner Center does not say how many"
    }
    package var seatsCanGoNone: String { "none now" }
    package func seatsCanGoNoneSince(_ time: String) -> String { "none since \(time) UTC" }
    package var seatsCanGoNever: String { "none during the term" }
    package var seatsHelp: String { "Change how many seats a subscription has." }
    package var seatsArgument: String { "Seats: a total, or a change such as +5 or -3." }
    package func seatsNotNumber(_ text: String) -> String {
        "\(text) is not a number of seats: write 40, +5 or -3."
    }
    package func seatsAlready(_ name: String, seats: Int) -> String {
        "\(name) has \(counted(seats, "seat")) already; nothing was changed."
    }
    package func questionSeats(
        _ name: String, of customer: String, from seats: Int, to total: Int
    ) -> String {
        "Change \(name) of \(customer) from \(seats.grouped) to \(counted(total, "seat"))?"
    }
    package func seatsSetOwing(_ name: String, seats: Int, owed: String) -> String {
        "\(name) has \(counted(seats, "seat")) now, but what was scheduled for the end of its term was dropped and is not set again (\(owed))."
    }
    package func seatsAcceptedOwing(_ name: String, seats: Int, owed: String) -> String {
        "Partner Center accepted to set \(name) to \(counted(seats, "seat")), but does not show it yet. Until then, what was scheduled for the end of its term cannot be set again (\(owed))."
    }
    package func seatsSetRenewalAccepted(_ name: String, seats: Int, owed: String) -> String {
        "\(name) has \(counted(seats, "seat")) now. Partner Center accepted to set what was scheduled for the end of its term again (\(owed)), but does not show it yet."
    }
    package func seatsSetRenewalUnknown(_ name: String, seats: Int, owed: String) -> String {
        "\(name) has \(counted(seats, "seat")) now, but it is not known whether what was scheduled for the end of its term is set again (\(owed))."
    }
    package func seatsOwedAdvice(_ commands: String) -> String {
        "To set it again, run one of these: \(commands)"
    }
    package func seatsOwedSoleAdvice(_ command: String) -> String {
        "To set it again, run `\(command)`."
    }
    package func seatsGoOnAdvice(_ command: String) -> String {
        "To continue, run `\(command)`."
    }
    package func seatsOwedNow(_ name: String, owed: String) -> String {
        "An earlier change of seats dropped what was scheduled for the end of the term of \(name) (\(owed)). It is set again with this one."
    }
}
