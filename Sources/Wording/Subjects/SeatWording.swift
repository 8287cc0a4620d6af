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
    /// How many of them a plan has.
    func seatChanges(_ count: Int) -> String
    func finalSeatChanges(_ count: Int) -> String
    var purposeSeats: String { get }

    // What a change of seats brings with it, in a sentence and in a few words.

    func bringsSeatsAdded(_ count: Int, from seats: Int, to total: Int) -> String
    func bringsSeatsRemoved(_ count: Int, from seats: Int, to total: Int) -> String
    /// `until` is a day.
    func bringsAddedSeatsBilled(_ until: String) -> String
    func bringsSeatsReducibleUntil(_ time: String) -> String
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
}
