import Domain
import Foundation
import Samples
import Storage

/// A folder for one test, deleted after it.
final class StoreFolder {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    var path: String { folder.path }

    func path(_ name: String) -> String { folder.path(name) }

    /// An empty store.
    func directory() throws -> Directory {
        try Directory.create(
            path: path("partnerdeck.db"), rules: .of2020, identity: .agent())
    }

    /// A store of customers with these names, numbered from 1.
    func directory(of names: [String]) throws -> Directory {
        let directory = try directory()
        try directory.write { writer throws(DirectoryError) in
            for (place, name) in names.enumerated() {
                try writer.add(
                    .named(name, number: place + 1),
                    holding: Holdings(
                        customer: CustomerAccount.named(name, number: place + 1).customer),
                    under: .of2020)
            }
        }
        return directory
    }
}

extension CustomerAccount {
    static func named(
        _ name: String, number: Int, domain: String? = nil, customDomains: [String] = []
    ) -> CustomerAccount {
        .of(
            .a(
                name, id: "id-\(String(repeating: "0", count: 5 - "\(number)".count))\(number)",
                domain: domain ?? "c\(number).onmicrosoft.com"),
            customDomains: customDomains)
    }
}

extension Subscription {
    static func seats(_ id: String, _ status: Status) -> Subscription {
        var seats = Subscription.a(
            .legacyLicence, status, id: id, since: Date(timeIntervalSince1970: 1_700_000_000),
            termEnds: nil, cancellableUntil: nil)
        seats.effectiveStartDate += 0.125
        seats.suspensionReasons = ["a", "b"]
        return seats
    }
}
