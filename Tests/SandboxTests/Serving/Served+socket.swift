import PartnerCenterAPI
import Sandbox
import Testing

extension Served {
    /// Serves on a port of its own while `body` runs, and stops.
    func onSocket(
        _ body: (SandboxAddress, SandboxServer) async throws -> Void
    ) async throws {
        let server = SandboxServer(service: service)
        let (addresses, told) = AsyncStream.makeStream(of: SandboxAddress.self)
        let running = Task { try await server.run { told.yield($0) } }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        do {
            try await body(address, server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
        try await running.value
    }
}
