import Domain
import Foundation
import Storage

/// A Partner Center far away, whose answers come into the Directory. Every act is written down
/// before it is sent; what it changed is marked as pending until the service shows it.
package struct ReplicatedPartnerCenter: PartnerCenter, PartnerCenterForwarding {
    let remote: any PartnerCenter
    let replicaWriter: ReplicaWriter
    let newID: @Sendable () -> String
    package let reading: ReplicatedReading

    /// `newID` makes GUIDs.
    package init(
        of remote: any PartnerCenter, in directory: Directory, freshness: Freshness,
        time: any Timekeeper, newID: @escaping @Sendable () -> String
    ) {
        self.remote = remote
        self.newID = newID
        replicaWriter = ReplicaWriter(directory: directory, freshness: freshness, time: time)
        reading = ReplicatedReading(of: remote, replicaWriter: replicaWriter)
    }

    /// Looks for what is pending until the service shows it, or for about ten minutes.
    package func settlePending() async {
        await Settling(reading: remote, replicaWriter: replicaWriter).run()
    }
}
