import FoundationEssentials

/// One thing about a customer's holdings that has changed since it was shown, or read.
package enum Difference: Hashable, Codable, Sendable {
    /// A field of a holding; values in the words of the reference.
    case field(HoldingField, of: Holding, name: String, before: String, after: String)
    case appeared(Holding, name: String)
    case disappeared(Holding, name: String)
    /// `relationshipToPartner`.
    case relationship(before: String, after: String)

    /// A field of the customer itself, by its name in the reference.
    case customer(field: String, before: String, after: String)

    /// Whether an act on it has to stop: another display name alone never stops one.
    package var stopsActs: Bool {
        if case .field(.friendlyName, _, _, _, _) = self { false } else { true }
    }
}

/// The fields of a holding that an operator decides by.
package enum HoldingField: String, CaseIterable, Codable, Sendable {
    case status, quantity, autoRenewEnabled, commitmentEndDate, cancellationAllowedUntilDate
    case scheduledNextTermInstructions, scheduledActions, friendlyName
}

extension Holdings {
    /// Return what has changed since the operator was asked. For one holding: every field of
    /// `HoldingField`. For a removal (nil): the status of every holding, and the relationship.
    /// Moments are compared to the second, as they are shown. What was not told has not changed.
    package func differences(
        since old: Holdings, regarding holding: Holding?
    ) -> [Difference] {
        let known = keepingUntold(of: old)
        let (before, after) = (old.features, known.features)
        let aims = holding.map { [$0] } ?? Self.aims(old.holdings, holdings)
        var differences: [Difference] = []
        if holding == nil, old.customer.relationship != customer.relationship {
            differences.append(
                .relationship(
                    before: old.customer.relationship.word, after: customer.relationship.word))
        }
        for aim in aims {
            switch (before[aim], after[aim]) {
            case (nil, nil): break
            case (nil, _): differences.append(.appeared(aim, name: name(of: aim) ?? ""))
            // It may be among those that were not read.
            case (_, nil) where aim.isAdminRelationship && !adminAccess.isWhole: break
            case (_, nil): differences.append(.disappeared(aim, name: old.name(of: aim) ?? ""))
            case (let before?, let after?):
                for (was, now) in zip(before, after) where was.text != now.text {
                    guard holding != nil || was.field == .status else { continue }
                    // Where the offer was not told, its name stood for a name of its own.
                    guard was.field != .friendlyName || known.name(of: aim) != old.name(of: aim)
                    else { continue }
                    differences.append(
                        .field(
                            was.field, of: aim, name: known.name(of: aim) ?? "",
                            before: was.text,
                            after: now.text))
                }
            }
        }
        return differences
    }

    /// Every holding that a removal is about, in the order they are best cleared.
    private var holdings: [Holding] {
        reservations.map { .reservation($0.id) } + software.map { .software($0.id) }
            + azureSubscriptions.map { .azureSubscription($0.id) }
            + subscriptions.map { .subscription($0.id) } + unread.map { .unread($0.id) }
    }

    private static func aims(_ old: [Holding], _ new: [Holding]) -> [Holding] {
        let known = Set(old)
        return old + new.filter { !known.contains($0) }
    }

    private typealias Feature = (field: HoldingField, text: String)

    private var features: [Holding: [Feature]] {
        var all: [Holding: [Feature]] = [:]
        for one in subscriptions {
            all[.subscription(one.id)] = [
                (.status, one.status.word), (.quantity, "\(one.quantity)"),
                (.autoRenewEnabled, "\(one.autoRenewEnabled)"),
                (.commitmentEndDate, moment(one.commitmentEndDate)),
                (.cancellationAllowedUntilDate, moment(one.cancellationAllowedUntil)),
                (.scheduledNextTermInstructions, one.scheduledNextTermInstructions ?? "none"),
                (.scheduledActions, one.scheduledActions?.text ?? "none"),
                (.friendlyName, one.friendlyName),
            ]
        }
        for one in azureSubscriptions {
            all[.azureSubscription(one.id)] = [
                (.status, one.status.word), (.friendlyName, one.friendlyName),
            ]
        }
        for one in reservations {
            all[.reservation(one.id)] = [
                (.status, one.status.word), (.quantity, "\(one.quantity)"),
                (.commitmentEndDate, moment(one.expiryDate)), (.friendlyName, one.displayName),
            ]
        }
        for one in software {
            all[.software(one.id)] = [
                (.status, one.status.word), (.quantity, "\(one.quantity)"),
                (.cancellationAllowedUntilDate, moment(one.cancellationAllowedUntil)),
            ]
        }
        for one in unread { all[.unread(one.id)] = [(.status, one.cause.word)] }
        for one in adminAccess.all {
            all[.adminRelationship(one.id)] = [
                (.status, one.status.word), (.commitmentEndDate, moment(one.endsAt)),
                (.friendlyName, one.name),
            ]
        }
        return all
    }

    private func moment(_ date: Date?) -> String { date?.iso8601 ?? "none" }
}

extension Holding {
    fileprivate var isAdminRelationship: Bool {
        if case .adminRelationship = self { true } else { false }
    }
}
