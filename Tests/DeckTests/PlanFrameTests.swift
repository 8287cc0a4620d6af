import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck

@Suite struct `Every page of a plan and its run` {
    @Test(arguments: Language.allCases, Tour.sizes)
    func `fills the screen exactly, with help and quit in its last line`(
        language: Language, size: Size
    ) throws {
        let words = language.words()
        let end = "? \(words.helpKey)  q \(words.quitKey)"
        for (name, deck) in PlanTour.stops(language, size) {
            let frame = view(deck.state)
            #expect(frame.lines.count == size.rows, "\(name)")
            for line in frame.lines { #expect(line.columns == size.columns, "\(name)") }
            guard deck.state.dialog == nil else { continue }
            let last = try #require(deck.screen.split(separator: "\n").last)
            #expect(last.hasSuffix(end), "\(name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `says heads and dialogs whole at 80×24`(language: Language) {
        for (name, deck) in PlanTour.stops(language, Size(rows: 24, columns: 80)) {
            if deck.state.dialog != nil {
                // An ID may begin with the sign; nothing ends with it.
                let cut = deck.box.split(separator: "\n").filter { $0.hasSuffix("…") }
                #expect(cut == [], "\(name)")
            } else {
                for line in deck.screen.split(separator: "\n").dropLast(1)
                where !line.contains("Offer of") {
                    #expect(!line.hasSuffix("…") || line.contains(" …"), "\(name): \(line)")
                }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `has room for what every kind of step costs`(language: Language) {
        let words = language.words()
        for write in [Write.suspend(.init("a")), .cancel(.software(.init("b")))] {
            for consequence in Consequence.samples {
                let step = PlanStep(
                    id: 1, task: .write(write), name: "x", consequences: [consequence])
                for text in words.costs(of: step) {
                    #expect(text.columns <= 20, "\(text)")
                    #expect(fault(of: text, in: language) == nil, "\(text)")
                }
            }
        }
        for reversal in [
            Reversal.possible, .until(.day(1)), .until(nil), .whileRetained, .unconfirmed, .final,
        ] {
            #expect(words.undo(reversal).columns <= max(10, words.undoUntilLabel.columns))
            #expect(fault(of: words.sentence(reversal), in: language) == nil)
        }
        for desk in TicketRecipient.allCases { #expect(words.desk(desk).columns <= 20) }
        for hours in [0, 9, 71] { #expect(words.deadlineHoursLeft(hours).columns <= 11) }
    }

    @Test(arguments: Language.allCases)
    func `has its keys whole in the footer of a wide screen, and reasons for those off`(
        language: Language
    ) {
        let words = language.words()
        for (name, deck) in PlanTour.stops(language, Size(rows: 60, columns: 200))
            + PlanTour.stops(language, Size(rows: 60, columns: 200), identity: .agent([]))
        where deck.state.dialog == nil {
            let footer = deck.screen.split(separator: "\n").last ?? ""
            for row in deck.state.bindings {
                let hint = "\(row.keys[0].label) \(words[keyPath: deck.state.phrase(for: row)])"
                let off = row.off(deck.state)
                if row.isInFooter { #expect(footer.contains(hint), "\(name): \(hint)") }
                guard let off else { continue }
                var pressed = deck
                #expect(pressed.press(row.keys[0]) == [], "\(name)")
                #expect(pressed.state.notice?.text == words.off(off), "\(name)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `leaves a word beside every mark`(language: Language) {
        let words = language.words()
        for state in StepState.every + [.struck] {
            let parts = words.state(state, at: .today).split(separator: " ")
            #expect(parts.count >= 2, "\(state)")
            #expect(parts[0].count == 1, "\(state)")
        }
    }
}

extension Consequence {
    fileprivate static let samples: [Consequence] = [
        .usersLoseAccess, .administratorsKeepData, .usersRegainAccess, .billingStops,
        .billingContinues(until: .day(300)), .billingContinues(until: nil), .billingResumes,
        .autoRenewLost, .autoRenewStaysOff, .scheduledChangesDropped, .cancelAtTermEndDropped,
        .addOnsSuspended(count: 2),
        .addOnsSuspended(count: 1), .addOnsStaySuspended(count: 2),
        .dataDeletedAfter(days: 90...120),
        .dataDeletedAfterTerm, .reversibleWhileRetained, .reversibleUntil(.day(300)),
        .reversibilityUnconfirmed, .irreversible, .accessEndsAtOnce, .refundFull, .refundProRata,
        .refundProRataCapped, .keysRevoked, .endsAtRenewal(.day(300)), .workloadsStop,
        .reactivatable, .removalStaysBlocked, .microsoftMayRefuseRemoval, .renewsItself,
    ]
}
