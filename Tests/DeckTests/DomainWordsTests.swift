import Deck
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import DeckSupport

@Suite struct `What the domain knows` {
    func check(_ name: String, _ language: Language, _ said: (Words) -> String) {
        let text = said(language.words())
        let english = said(Language.english.words())
        #expect(fault(of: text, in: language) == nil, "\(name): \(text)")
        // A percentage is not a parameter that was left unfilled.
        #expect(!text.contains(#/%[0-9]/#), "\(name): \(text)")
        if language != .english { #expect(text != english, "\(name)") }
    }

    @Test(arguments: Language.allCases)
    func `is said of every refusal, with what to do where something can be done`(
        language: Language
    ) {
        let selfEvident: [Refusal] = [
            .alreadyACustomer(.init("7")), .holdingNotFound(.software(.init("7"))),
            .quantityOutOfRange(0, allowed: 1...10_000), .alreadyEnding(.today),
            .alreadyIs(.suspended), .alreadyCancelled,
            .statusCannotChange(from: .expired, to: .active), .termEnded(.today), .quantityFixed,
            .notRenewable, .cannotExtend,
        ]
        for refusal in Self.refusals {
            check("\(refusal)", language) { $0.reason(of: refusal) }
            check("\(refusal)", language) { $0.refusal(refusal) }
            if selfEvident.contains(refusal) {
                #expect(language.words().advice(for: refusal) == "")
            } else {
                check("\(refusal)", language) { $0.advice(for: refusal) }
            }
            if let code = refusal.answeredCode {
                #expect(language.words().refusal(refusal).hasSuffix("[\(code)]"))
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `is said of every trouble on the way, without a word of another language`(
        language: Language
    ) {
        let troubles: [ConnectionTrouble] = [
            .refused, .timedOut, .closed, .noNetwork, .certificateNotAccepted, .noTLS,
            .nameNotFound("nowhere.invalid"), .notHTTP, .answerTooLarge(bytes: 8),
            .tookLonger(seconds: 5), .proxyWantsPassword, .proxyRefused,
            .proxyUnusable(variable: "HTTPS_PROXY"), .libraryMissing, .answersFail, .failed,
        ]
        for trouble in troubles {
            check("\(trouble)", language) { $0.connection(trouble) }
            let said = language.words().refusal(.unreachable(trouble))
            #expect(!said.contains("(variable:"), "\(trouble)")
            if language != .english { #expect(!said.contains(trouble.word), "\(trouble)") }
        }
        for trouble in [
            ServiceTrouble.redirected(to: nil), .redirected(to: "portal.example"), .consentMissing,
        ] {
            check("\(trouble)", language) { $0.refusal(.service(trouble)) }
            check("\(trouble)", language) { $0.advice(for: .service(trouble)) }
        }
        let answer = ServiceAnswer(status: 401, requestID: "r", correlationID: "c")
        for refusal in [
            Refusal.service(.multiFactorRequired), .told(.service(.accessDenied), by: answer),
            .told(.service(.multiFactorRequired), by: answer),
        ] {
            #expect(language.words().advice(for: refusal).contains("`partnerdeck sign-in`"))
        }
        let unseen = Aftermath(
            customer: .contoso, isListed: true, supportContacts: [], partner: .init("x"),
            unseen: RemovalConsequence.allCases)
        for consequence in RemovalConsequence.allCases {
            check("\(consequence)", language) { $0.evidence(consequence, unseen) }
        }
    }

    @Test(arguments: Language.allCases)
    func `is said of every consequence and warning`(language: Language) {
        for consequence in Self.consequences {
            check("\(consequence)", language) { $0.consequence(consequence) }
        }
        // An undo is not undone: its effects do not name the key.
        let words = language.words()
        #expect(words.consequence(.seatsBilledAgain).contains("(u)"))
        for consequence in Self.consequences {
            guard let said = words.consequenceOfUndo(consequence) else { continue }
            #expect(!said.contains("(u)"), "\(said)")
            if said != words.consequence(consequence) {
                check("\(consequence)", language) { $0.consequenceOfUndo(consequence) ?? "" }
            }
        }
        for consequence in RemovalConsequence.allCases {
            check("\(consequence)", language) { $0.consequence(consequence) }
        }
        for count in [1, 2] {
            for warning in [
                RemovalWarning.newCommerceSuspended(count: count),
                .suspendedLeftBehind(count: count), .adminAccessLeft(count: count),
                .adminAccessEnding(count: count), .adminAccessComing(count: count),
                .adminRequestOpen(count: count),
            ] {
                check("\(warning)", language) { $0.warning(warning) }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `is said of admin relationships, and of why they are not known`(language: Language) {
        for status in [
            AdminRelationship.Status.created, .approvalPending, .approved, .activating, .active,
            .expiring, .expired, .terminationRequested, .terminating, .terminated,
        ] {
            check("\(status)", language) { $0.status(status) }
        }
        for trouble in AdminAccessTrouble.allCases {
            check("\(trouble)", language) { $0.warning(.adminAccessUnknown(trouble)) }
        }
    }

    @Test(arguments: Language.allCases)
    func `is said of the purpose of every plan`(language: Language) {
        for purpose in [Plan.Purpose.renewal, .seats, .adminAccess] {
            let plan = Plan(
                id: .init("plan"), purpose: purpose, madeAt: .today, rules: .ofToday, customers: [])
            check("\(purpose)", language) { $0.purpose(of: plan) }
        }
    }

    @Test(arguments: Language.allCases)
    func `is said of every blocker's cause and way out`(language: Language) {
        for cause in [
            Blocker.Cause.active, .pending, .unrecognizedStatus("paused"), .newCommerceSuspended,
            .softwareSubscriptionNotCancelled, .azureSubscriptionLive, .reservationOpen,
            .softwareNotCancelled, .marketplaceNotCancelled, .savingsPlanRuns, .kindUntold,
            .unread(.notInFile, in: .subscriptions), .unread(.notInFile, in: .entitlements),
            .unread(.line, in: .subscriptions),
        ] {
            check("\(cause)", language) { $0.cause(cause) }
        }
        for wayOut in [
            Blocker.WayOut.suspend, .suspendBase(.init("e3"), name: "E3"), .cancel(until: nil),
            .cancel(until: .today), .cancelAzureSubscriptionsFirst(count: 1),
            .cancelAzureSubscriptionsFirst(count: 2), .cancelAzureSubscription, .azurePortal,
            .supportRequest, .supportOrTermEnd(end: .today), .waitForEnd(since: .today),
            .waitForTermEnd(nil), .waitForTermEnd(.today), .waitForActivation,
            .lookInPartnerCenter, .suspendToStopRenewal(end: .today),
            .cancelAtTermEnd(end: .today), .cancelAtTermEnd(end: nil),
            .waitForRenewal(since: .today),
        ] {
            check("\(wayOut)", language) { $0.wayOut(wayOut) }
        }
    }

    @Test(arguments: Language.allCases)
    func `is said of every end of a term, with its date`(language: Language) {
        let ends: [TermEnd] = [
            .renews(.today), .ends(.today), .goesOn(.today), .mayGoOn(.today), .unknown(.today),
            .underway(since: .today), .ending(since: .today),
        ]
        for end in ends {
            let said = language.words().termEnd(end)
            #expect(fault(of: said, in: language) == nil, "\(end): \(said)")
            #expect(said.contains("2026-05-28"))
        }
        #expect(Set(ends.map(language.words().termEnd)).count == ends.count)
        #expect(language.words().termEnd(.goesOn(.today)).contains("3%"))
        var extended = Subscription.a(.newCommerce, name: "E3 (Extended Service Term)", term: "P1M")
        #expect(language.words().kind(of: extended) != language.words().kind(.newCommerce))
        extended.termDuration = "P1Y"
        #expect(language.words().kind(of: extended) == language.words().kind(.newCommerce))
    }

    @Test(arguments: Language.allCases)
    func `is said of every role, kind, status and operation`(language: Language) {
        for role in UserRole.allCases { check("\(role)", language) { $0.role(role) } }
        for kind in Identity.PartnerKind.allCases {
            check("\(kind)", language) { $0.partnerKind(kind) }
        }
        for kind in Subscription.Kind.allCases { check("\(kind)", language) { $0.kind(kind) } }
        for status in Subscription.Status.known {
            check("\(status)", language) { $0.status(status) }
        }
        for status in [PurchaseStatus.completed, .pending, .cancelled, .expired] {
            check("\(status)", language) { $0.status(status) }
        }
        for status in [AzureSubscriptionStatus.active, .cancelled] {
            check("\(status)", language) { $0.status(status) }
        }
        for relationship in [Customer.Relationship.reseller, .none] {
            check("\(relationship)", language) { $0.relationship(relationship) }
        }
        for operation in ActivityRecord.Operation.allCases {
            check("\(operation)", language) { $0.operation(operation) }
        }
        for outcome in OperationStatus.allCases {
            check("\(outcome)", language) { $0.outcome(outcome) }
        }
    }

    @Test(arguments: Language.allCases)
    func `tells the states of a subscription apart`(language: Language) {
        let words = Subscription.Status.known.map(language.words().status)
        #expect(Set(words).count == words.count)
        let kinds = Subscription.Kind.allCases.map(language.words().kind)
        #expect(Set(kinds).count == kinds.count)
        let roles = UserRole.allCases.map(language.words().role)
        #expect(Set(roles).count == roles.count)
    }

    @Test func `is shown as it came where the reference has no word for it`() {
        for words in Language.allCases.map({ $0.words() }) {
            for (said, word) in [
                (words.status(Subscription.Status.unrecognized("paused")), "paused"),
                (words.status(PurchaseStatus.unrecognized("odd")), "odd"),
                (words.status(AzureSubscriptionStatus.unrecognized("odd")), "odd"),
            ] {
                #expect(said.hasPrefix(words.statusUnknown) && said.hasSuffix("(\(word))"))
            }
            for word in ["underReview", "warned"] {
                let said = words.status(Subscription.Status.unrecognized(word))
                #expect(said.hasPrefix("? ") && !said.contains("("))
            }
            #expect(words.relationship(.other("advisor")) == "advisor")
        }
    }

    @Test func `says one thing in the singular`() {
        let words = Language.english.words()
        #expect(
            words.refusal(.blocked([])) == "0 blockers prevent removal. "
                + words.advice(for: .blocked([])))
        #expect(
            words.reason(of: .azureSubscriptionsLive(count: 1))
                == "1 Azure subscription under the plan is still active.")
        #expect(words.consequence(.addOnsSuspended(count: 1)).hasPrefix("1 add-on is"))
        #expect(words.consequence(.addOnsSuspended(count: 2)).hasPrefix("2 add-ons are"))
    }

    @Test(arguments: Language.allCases)
    func `has no date where there is no end`(language: Language) {
        let endless = Date(timeIntervalSince1970: 253_402_300_799)
        let words = language.words()
        #expect(!words.consequence(.billingContinues(until: endless)).contains("9999"))
        #expect(
            words.consequence(.billingContinues(until: nil)).contains(words.noEnd))
        #expect(
            words.consequence(.billingContinues(until: .today)).contains("2026-05-28"))
    }

    static let refusals: [Refusal] =
        [
            .notACustomer(.init("7")), .alreadyACustomer(.init("7")),
            .holdingNotFound(.software(.init("7"))), .offerNotFound(.init("7")),
            .offerSuspended(.init("7"), .init("8")), .quantityOutOfRange(0, allowed: 1...10_000),
            .alreadyEnding(.today),
            .alreadyIs(.suspended),
            .alreadyCancelled, .statusCannotChange(from: .expired, to: .active), .notActivatedYet,
            .statusUnrecognized("paused"), .suspendInstead, .cancelInstead,
            .azureSubscriptionsLive(count: 2), .parentNotActive(name: "E3"),
            .windowClosed(since: nil, remedy: .supportRequest),
            .windowClosed(since: .today, remedy: .termEnd), .notCancellable,
            .windowClosed(since: .today, remedy: .publisher), .offerNotSold(.init("7")),
            .seatsKept(.never), .seatsKept(.closed(since: nil)), .seatsKept(.closed(since: .today)),
            .seatsKept(.upTo(3, [.init(quantity: 3, until: .today)])), .quantityFixed,
            .notRenewable,
            .noNextTerm, .cannotExtend, .adminRelationshipNotActive(.approvalPending),
            .termEnded(.today), .suspendedByOthers(reasons: []),
            .suspendedByOthers(reasons: ["NonPayment"]), .azurePortalOnly, .savingsPlan,
            .blocked([]),
            .roleMissing(anyOf: [[.globalAdmin, .adminAgent], [.salesAgent]]),
            .partnerKindMayNot(.indirectReseller), .storeBusy, .storeFull,
            .unreachable("timed out"),
            .storeFailed("disk full"), .changedMeanwhile([]),
        ]
        + EarlierStep.Standing.allCases.map {
            .after(
                EarlierStep(
                    PlanStep(id: 2, task: .write(.removeRelationship), name: "7", consequences: []),
                    $0))
        }

    static let consequences: [Consequence] = [
        .usersLoseAccess, .administratorsKeepData, .usersRegainAccess, .billingStops,
        .billingContinues(until: .today), .billingContinues(until: nil), .billingResumes,
        .autoRenewLost, .autoRenewStaysOff, .scheduledChangesDropped, .cancelAtTermEndDropped,
        .addOnsSuspended(count: 1),
        .addOnsSuspended(count: 2), .addOnsStaySuspended(count: 1), .addOnsStaySuspended(count: 2),
        .dataDeletedAfter(days: 90...120), .dataDeletedAfterTerm, .reversibleWhileRetained,
        .reversibleUntil(.today), .reversibleUntil(nil), .reversibilityUnconfirmed, .irreversible,
        .accessEndsAtOnce, .refundFull, .refundUntold, .refundProRata, .refundProRataCapped,
        .keysRevoked,
        .endsAtRenewal(.today), .endsWithTerm(.today), .endsWithTerm(nil),
        .suspendingEndsItNoSooner, .publisherMayEndIt, .goesOnExtended(from: .today),
        .mayGoOnExtended(from: .today), .workloadsStop, .reactivatable,
        .removalStaysBlocked(until: .today), .removalStaysBlocked(until: nil),
        .microsoftMayRefuseRemoval, .sandboxStandsIn, .billedEach(cycle: "monthly", term: "P1Y"),
        .renewsItself,
        .renewsOn(
            .today, with: NextTerm(quantity: 18, termDuration: "P1Y", billingCycle: "monthly")),
        .cancellableFor(days: 1), .cancellableFor(days: 7), .suspendedNotCancelled,
        .removalBlockedByIt, .seatsAdded(1, from: 25), .seatsAdded(5, from: 25),
        .seatsRemoved(5, from: 25), .addedSeatsBilled(until: .today), .addedSeatsBilled(until: nil),
        .seatsReducibleUntil(.today), .seatsReducibleUntilTermEnds(.today),
        .seatsReturnableUntold, .seatsBilledAgain,
        .renewsWith(
            NextTerm(quantity: 8, termDuration: "P3Y", billingCycle: "Annual"), on: .today),
        .scheduledRestored, .adminAccessEnds(roles: 1), .adminAccessEnds(roles: 3),
        .bothSidesAreTold, .azureRolesStay,
    ]
}
