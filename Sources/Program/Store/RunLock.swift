import Domain
import Foundation

/// Says to all processes of the user that one of them runs a plan for these customers: two would
/// each do every step, or each undo what the other does. It goes with the process, however that
/// ends.
final class RunLock: Sendable {
    private let seats: [CustomerLock]

    /// Takes all customers of a plan or none. Throws `runUnderway` while another process runs a
    /// plan for one of them, and `journal` where the lock cannot be made.
    init(on plan: Plan, in folder: String) throws(Refusal) {
        // In one order everywhere, so that of two who want the same one gets them all.
        let customers = plan.customers.map(\.customer).sorted { $0.id.text < $1.id.text }
        var seats: [CustomerLock] = []
        OpenFiles.makeRoom(for: customers.count)
        for customer in customers {
            switch try CustomerLock.take(customer.id, for: plan.id, in: folder) {
            case .taken(let seat): seats.append(seat)
            case .held(let holder):
                throw .runUnderway(customer: customer.companyName, process: holder?.process)
            }
        }
        self.seats = seats
    }

    /// Where the locks on the customers of an embedded store are, by its canonical path.
    static func folder(of store: String, in folder: String) -> String {
        "\(folder)/store-\(String(hash(store), radix: 16))"
    }

    /// FNV-1a: one text, one number, however long the text is. Two that met would only wait.
    static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
    }

    /// Throws `runUnderway` if another process runs a plan for one of these customers.
    static func requireFree(_ plan: Plan, in folder: String) throws(Refusal) {
        for customer in plan.customers.map(\.customer) {
            guard let holder = CustomerLock.holder(of: customer.id, in: folder) else { continue }
            throw .runUnderway(customer: customer.companyName, process: holder.process)
        }
    }

    /// Whether some process runs this very plan.
    static func isUnderway(_ plan: Plan, in folder: String) -> Bool {
        plan.customers.contains { CustomerLock.holder(of: $0.id, in: folder)?.plan == plan.id }
    }
}
