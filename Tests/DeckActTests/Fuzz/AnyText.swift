import Chance
import Domain
import FoundationEssentials
import Samples

@testable import DeckSupport

/// Text as a service could send it: letters of every block of Unicode, controls, marks that change
/// the direction, marks upon marks, and names of thousands of letters.
struct AnyText {
    var dice: Dice

    /// What breaks lines, colours and columns elsewhere.
    private static let traps = [
        "\u{1B}[31m", "\u{1B}]52;c;eA==\u{7}", "\u{9B}2J", "\u{0}", "\n", "\r\n", "\t", "\u{7F}",
        "\u{85}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200F}", "\u{61C}", "\u{2028}", "\u{2029}",
        "\u{FEFF}", "\u{AD}", "\u{200D}", "👩‍👩‍👧‍👦", "🇰🇷", "1️⃣", "e\u{301}\u{302}\u{303}", "ﷺ", "﷽", "ｶﾞ",
        "각", "\u{1112}\u{1161}\u{11AB}", "\u{E0041}", "\u{FFFD}", "\u{10FFFF}", "│", "›",
        "| a | b |",
        "=1+1", "'", "\"", "\\", "`", "<b>",
    ]

    mutating func scalars(_ count: Int) -> String {
        var text = String.UnicodeScalarView()
        var length = 0
        while length < count {
            // One block of 128 after the other, each as likely as the one of Latin letters.
            let block = UInt32(dice.below(0x110000 / 128))
            for _ in 0..<(1 + dice.below(4)) {
                guard let scalar = Unicode.Scalar(block * 128 + UInt32(dice.below(128))) else {
                    continue
                }
                text.append(scalar)
                length += 1
            }
        }
        return String(text)
    }

    mutating func callAsFunction() -> String {
        switch dice.below(12) {
        case 0: ""
        case 1: " "
        case 2: scalars(2_000)
        case 3: dice.pick(Self.traps) + String(repeating: "\u{301}", count: 300)
        case 4...7: scalars(1 + dice.below(40)) + dice.pick(Self.traps) + scalars(1 + dice.below(9))
        default: "A" + dice.pick(Self.traps) + "b" + scalars(1 + dice.below(80))
        }
    }
}

extension AnyText {
    mutating func customer(_ number: Int) -> Customer {
        .a(
            self(), id: "b0b0b0b0-0000-4000-8000-00000000\(1000 + number)", domain: self(),
            allowsDelegatedAccess: dice.chance(50))
    }

    mutating func subscription(_ kind: Subscription.Kind, _ number: Int) -> Subscription {
        .a(
            kind, dice.pick([.active, .suspended, .deleted]), id: "id-\(number)" + self(),
            name: self(), friendlyName: self(), scheduled: dice.chance(30) ? self() : nil,
            term: dice.chance(30) ? self() : "P1Y")
    }

    mutating func holdings(of customer: Customer) -> Holdings {
        Holdings(
            customer: customer,
            subscriptions: Subscription.Kind.allCases.enumerated().map { subscription($1, $0) },
            azureSubscriptions: [],
            reservations: [
                Reservation(
                    id: .init("vm"), orderID: .init(self()), displayName: self(),
                    reservationType: self(), quantity: 2, termDuration: self(),
                    effectiveDate: .day(-65), expiryDate: .day(300), status: .completed)
            ],
            software: [
                SoftwarePurchase(
                    id: .init("sql"), orderID: .init(self()), lineItemNumber: 0,
                    productName: self(), quantity: 1, purchaseDate: .day(-25),
                    cancellationAllowedUntil: .day(5), status: .completed)
            ])
    }

    mutating func record(_ operation: ActivityRecord.Operation) -> ActivityRecord {
        ActivityRecord(
            id: 1, operationDate: .today, userPrincipalName: self(), operation: operation,
            customerID: Customer.contoso.id, customerName: self(), resourceKind: self(),
            resourceID: self(), resourceName: self(), outcome: .succeeded, details: .text(self()))
    }

    mutating func sign(_ kind: RadarSignKind, of customer: Customer) -> RadarSign {
        RadarSign(
            kind: kind, customer: customer.id, companyName: customer.companyName,
            domain: customer.domain, holding: nil, name: self(), term: self(),
            date: dice.chance(80) ? .day(dice.below(80)) : nil)
    }

    mutating func entries() -> [JournalEntry] {
        JournalEntry.everything.enumerated().map { place, entry in
            .a(
                place + 1, entry.event, of: customer(place), by: self(), on: self(),
                at: self())
        }
    }
}
