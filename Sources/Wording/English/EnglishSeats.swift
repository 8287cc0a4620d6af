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
    package func seatChanges(_ count: Int) -> String { counted(count, "seat change") }
    package func finalSeatChanges(_ count: Int) -> String {
        "\(counted(count, "seat change")) CANNOT BE UNDONE"
    }
    package var purposeSeats: String { "Change seats of marked subscriptions" }
    package func bringsSeatsAdded(_ count: Int, from seats: Int, to total: Int) -> String {
        "\(counted(count, "seat")) added: \(seats.grouped) → \(total.grouped)."
    }
    package func bringsSeatsRemoved(_ count: Int, from seats: Int, to total: Int) -> String {
        "\(counted(count, "seat")) removed: \(seats.grouped) → \(total.grouped). Whoever is assigned one of them loses access."
    }
    package func bringsAddedSeatsBilled(_ until: String) -> String {
        "The added seats are billed until the end of the term: \(until)."
    }
    package func bringsSeatsReducibleUntil(_ time: String) -> String {
        "The added seats can be given back until \(time) UTC, and no longer this term."
    }
    package var bringsSeatsReturnableUntold: String {
        "Partner Center does not tell how many seats can be given back, or until when: it may refuse."
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
        "Fewer seats can be scheduled for the next term, if it renews."
    }
}
