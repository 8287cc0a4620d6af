import Canvas
import Domain
import Wording

// The keys that change how many seats a subscription has, and what they ask.

extension Keymap {
    static let seats = Binding(.character("#"), command: .seats, hint: \.seatsKey) {
        $0.off(.seats)
    }

    static let addSeat = Binding(
        .character("+"), command: .addSeat, hint: \.addSeatKey, isInFooter: false
    ) { $0.off(.addSeat) }

    static let removeSeat = Binding(
        .character("-"), command: .removeSeat, hint: \.removeSeatKey, isInFooter: false
    ) { $0.off(.removeSeat) }
}

extension Command {
    /// Whether it changes how many seats there are.
    var setsSeats: Bool { seatEntry != nil }

    /// What its dialog begins with; nil for what changes no seats.
    fileprivate var seatEntry: SeatEntry? {
        switch self {
        case .seats: SeatEntry()
        case .addSeat: SeatEntry(text: "+1")
        case .removeSeat: SeatEntry(text: "-1")
        default: nil
        }
    }

    /// The changes that it may begin with, in seats.
    fileprivate var seatSteps: [Int] {
        switch self {
        case .addSeat: [1]
        case .removeSeat: [-1]
        default: [1, -1]
        }
    }
}

/// How many seats there are to be, as it is typed: a number, or how many more or fewer.
struct SeatEntry: Equatable, Sendable {
    var text = ""
    /// Whether it was typed: what was only proposed is replaced by the first thing typed.
    var isTyped = false

    /// The number of seats of what has `today` now; nil if nothing that is a number is typed.
    func quantity(from today: Int) -> Int? {
        guard let number else { return nil }
        return isRelative ? today + number : number
    }

    /// Whether it is what is set already, and nothing was typed.
    var isPresent: Bool { !isTyped && !isRelative && !text.isEmpty }

    /// As it stands in its field: what the first thing typed replaces is selected.
    var spans: [Span] {
        let sign = isTyped ? text : isRelative ? String(text.prefix(1)) : ""
        let selected = String(text.dropFirst(sign.count))
        return [
            Span(sign, .input), selected.isEmpty ? Span("", .input) : Span(selected, .selection),
            Span(" ", .input),
        ].filter { $0.columns > 0 }
    }

    /// Whether what is typed is a number, with or without a sign.
    var isUnderstood: Bool { number != nil }

    /// Whether more or fewer are typed, and not a total.
    var isRelative: Bool { text.first == "+" || text.first == "-" }

    private var number: Int? {
        let digits = isRelative ? text.dropFirst() : text[...]
        guard (1...9).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return Int(text)
    }

    /// Takes what is typed or pasted: digits of any script that has them, and a sign before them. A
    /// sign that was proposed stays before the first digit.
    mutating func type(_ typed: some Sequence<Character>) {
        for letter in typed.compactMap(QuantityTyping.Letter.init) {
            if !isTyped { text = isRelative ? String(text.prefix(1)) : "" }
            isTyped = true
            switch letter {
            // A sign stands first, and another one replaces it.
            case .sign(let sign): text = sign > 0 ? "+" : "-"
            case .digit(let digit): if text.count < 10 { text += String(digit) }
            }
        }
    }

    /// How digits go on where one subscription's quantity is shown with it.
    func typing(from today: Int) -> QuantityTyping {
        guard isRelative, let number else { return isTyped ? .digits : .proposed }
        return .signed(base: today, sign: number.signum(), number: isTyped ? abs(number) : 0)
    }

    mutating func delete() {
        isTyped = true
        text = String(text.dropLast())
    }
}

extension State {
    /// Why the seats of the target, or of all that is marked, cannot be changed; nil if they can.
    func offSeats(_ command: Command) -> Off? {
        if actsOnMarks { return offMarked { offSeats(command, of: $0, in: $1) } }
        if let off = offMissing ?? offUnknown { return off }
        guard let target, let holdings = open?.holdings else { return .said(\.nothingSelected) }
        if let off = offSeats(command, of: target, in: holdings) { return off }
        // What is set again afterwards makes a run of it.
        guard let subscription = holdings.subscription(of: target) else { return nil }
        let isRun =
            subscription.losesScheduled
            || owedRenewal(of: subscription, of: holdings.customer.id) != nil
        return isRun ? offRun : nil
    }

    /// Why the seats of something cannot be changed so; nil if they can.
    func offSeats(_ command: Command, of target: Holding, in holdings: Holdings) -> Off? {
        if case .unread = target { return .refused(place.refusalOfUnread) }
        guard case .subscription(let id) = target, let subscription = holdings.subscription(id)
        else { return .refused(.quantityFixed) }
        var first: Off?
        for step in command.seatSteps {
            let write = Write.setQuantity(subscription.quantity + step, of: id)
            guard case .failure(let error) = change(by: write, in: holdings) else { return nil }
            if isUntold(error.off, of: subscription) { return nil }
            first = first ?? error.off
        }
        return first
    }

    /// Whether only the service knows how many seats can go, and has not been asked.
    private func isUntold(_ off: Off, of subscription: Subscription) -> Bool {
        guard place.isService, subscription.refundableSeats == nil,
            case .refused(.seatsKept(.closed)) = off
        else { return false }
        return true
    }

    /// All that is marked, as far as the searches show it.
    var markedHoldings: [Holding] {
        let drawnMarks = drawnMarks
        return CustomerPage.Tab.allCases.flatMap { listed(on: $0) }.filter(drawnMarks.contains)
    }

    /// Asks how many seats there are to be.
    mutating func askSeats(_ command: Command) -> [Effect] { askSeats(command, of: heldTargets) }

    /// The same for what one customer holds, or several. A service is asked first how many can go,
    /// unless that would take long: it judges every number anyway.
    mutating func askSeats(_ command: Command, of held: [HeldTargets]) -> [Effect] {
        guard let entry = command.seatEntry else { return [] }
        let targets = held.each
        let asked = held.compactMap { part -> (Customer.ID, [Subscription.ID])? in
            let ids = part.targets.compactMap { target -> Subscription.ID? in
                guard case .subscription(let id) = target, part.off[target] == nil,
                    offSeats(.seats, of: target, in: part.holdings) == nil
                else { return nil }
                return id
            }
            return ids.isEmpty ? nil : (part.holdings.customer.id, ids)
        }
        guard !asked.isEmpty else { return [] }
        let isAsked = place.isService && (held.count == 1 || targets.count <= Self.mostAskedFor)
        if held.count == 1 {
            dialog = seatsDialog(of: held[0], entry, isReading: isAsked)
        } else {
            let reading = isAsked ? Set(asked.map(\.0)) : []
            dialog = .seats(
                SeatsDialog(held: held, entry: begun(entry, on: held), reading: reading))
        }
        return isAsked ? asked.map { .read(.subscriptions($0.1, of: $0.0)) } : []
    }

    /// The number that all targets have, as far as it can be changed, where none was typed: the
    /// first digit or sign replaces it. Nothing where they differ.
    private func begun(_ entry: SeatEntry, on held: [HeldTargets]) -> SeatEntry {
        guard entry.isPresent || entry == SeatEntry() else { return entry }
        let all = held.each.compactMap { target -> Int? in
            guard target.off == nil,
                offSeats(.seats, of: target.holding, in: target.holdings) == nil
            else { return nil }
            return target.subscription?.quantity
        }
        guard let seats = all.first, all.allSatisfy({ $0 == seats }) else { return SeatEntry() }
        return SeatEntry(text: String(seats))
    }

    /// The service is asked for so many subscriptions of several customers, one by one.
    private static let mostAskedFor = 40

    /// Returns the dialog that asks how many seats: of one thing it is confirmed at once; of
    /// several a number is typed for all, and what is to be done confirmed after it.
    func seatsDialog(
        of held: HeldTargets, _ entry: SeatEntry, _ typing: QuantityTyping? = nil,
        isReading: Bool, since changes: [Difference] = []
    ) -> Dialog {
        let (targets, holdings) = (held.targets, held.holdings)
        let basis = place.isService ? holdings : nil
        guard targets.count == 1, held.off.isEmpty,
            let subscription = holdings.subscription(of: targets[0])
        else {
            // What is left out in any case stays so.
            return .seats(
                SeatsDialog(
                    held: [held], entry: begun(entry, on: [held]),
                    reading: isReading ? [held.customer] : []))
        }
        let confirmation = Confirmation(
            write: .setQuantity(
                entry.quantity(from: subscription.quantity) ?? subscription.quantity,
                of: subscription.id),
            customer: holdings.customer,
            typing: typing ?? entry.typing(from: subscription.quantity),
            targetName: subscription.name,
            consequences: [], basis: basis, changes: changes,
            twins: holdings.twins(of: targets[0]), seen: holdings, isReading: isReading)
        return .confirmation(confirmation.counted(in: self))
    }

    /// Takes what the service tells of subscriptions whose seats are to be changed; nil if it could
    /// not be read: then what is known holds.
    mutating func takeSeats(_ told: [Subscription]?, of customer: Customer.ID) {
        if told != nil, open?.id == customer { open?.isStale = true }
        if notice?.text == words.confirmOnceRead { notice = nil }
        switch dialog {
        case .confirmation(let asked)
        where asked.isReading && asked.customer.id == customer:
            guard let seen = asked.seen, let holding = asked.holding else { return }
            let entry = SeatEntry(text: asked.write.quantity.map(String.init) ?? "")
            show(
                seatsDialog(
                    of: HeldTargets(holdings: seen.taking(told ?? []), targets: [holding]), entry,
                    asked.typing, isReading: false))
        case .seats(var asked) where asked.reading.contains(customer):
            for place in asked.held.indices where asked.held[place].customer == customer {
                asked.held[place].holdings = asked.held[place].holdings.taking(told ?? [])
            }
            asked.reading.remove(customer)
            if !asked.entry.isTyped { asked.entry = begun(asked.entry, on: asked.held) }
            if asked.isReading {
                dialog = .seats(asked)
            } else if asked.held.count == 1 {
                show(seatsDialog(of: asked.held[0], asked.entry, isReading: false))
            } else {
                show(.seats(asked))
            }
        default: break
        }
    }
}

extension Holdings {
    /// Returns a copy with newer values of subscriptions.
    fileprivate func taking(_ newer: [Subscription]) -> Holdings {
        applying(
            Change(subscriptions: newer.filter { subscription($0.id) != nil }, consequences: []))
    }
}
