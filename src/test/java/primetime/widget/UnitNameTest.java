package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths as the engines and systemd make them, with systemd and without; ID stands for the 64 digits of a container. */
class UnitNameTest {
    private static final String ID = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({ "/system.slice/docker-ID.scope, docker 0123456789ab", //
            "/docker/ID, docker 0123456789ab", //
            "/docker/ID/init.scope, docker 0123456789ab init.scope",
            "/system.slice/docker-ID.scope/system.slice/nginx.service, docker 0123456789ab nginx.service",
            "/user.slice/user-1000.slice/user@1000.service/app.slice/docker-ID.scope, docker 0123456789ab",
            "/machine.slice/libpod-ID.scope, podman 0123456789ab",
            "/machine.slice/libpod-ID.scope/container, podman 0123456789ab",
            "/machine.slice/libpod-conmon-ID.scope, podman 0123456789ab monitor", //
            "/libpod_parent/libpod-ID, podman 0123456789ab",
            "/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-ID.scope/container, podman 0123456789ab",
            "/lxc/web, lxc web", //
            "/lxc.payload.web/system.slice/ssh.service, lxc web ssh.service", //
            "/lxc.payload.web, lxc web", //
            "/lxc.monitor.web, lxc web monitor", //
            "/lxc/web/init.scope, lxc web init.scope", //
            "/lxc.payload.proj_web-01/system.slice, lxc proj_web-01",
            "/system.slice/nerdctl-ID.scope, nerdctl 0123456789ab", //
            "/default/ID, container 0123456789ab",
            "/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod2f0c6a1e_1111_2222_3333_444455556666.slice"
                    + "/cri-containerd-ID.scope, pod 2f0c6a1e container 0123456789ab",
            "/kubepods.slice/kubepods-pod2f0c6a1e_1111_2222_3333_444455556666.slice/crio-ID.scope, "
                    + "pod 2f0c6a1e container 0123456789ab",
            "/kubepods/besteffort/pod2f0c6a1e-1111-2222-3333-444455556666/ID, pod 2f0c6a1e container 0123456789ab",
            "/kubepods/besteffort/pod2f0c6a1e-1111-2222-3333-444455556666, pod 2f0c6a1e",
            "/system.slice/docker-ID.scope/kubelet.slice/kubelet.service, docker 0123456789ab kubelet.service",
            "/machine.slice/machine-web\\x2d1.scope, machine web-1",
            "/machine.slice/systemd-nspawn@web.service/payload, machine web",
            "/system.slice/nginx.service, nginx.service", //
            "/system.slice/system-getty.slice/getty@tty1.service, getty@tty1.service",
            "/user.slice/user-1000.slice/session-3.scope, session-3.scope",
            "/user.slice/user-1000.slice/user@1000.service/app.slice/app-org.gnome.Terminal.slice/vte-spawn-1.scope, "
                    + "vte-spawn-1.scope",
            "/user.slice/user-1000.slice/user@1000.service/app.slice/pipewire.service, pipewire.service",
            "/user.slice/user-1000.slice/user@1000.service/init.scope, init.scope",
            "/user.slice/user-0.slice, user-0.slice", "/init.scope, init.scope", //
            "/system.slice/snap.lxd.daemon.service, snap.lxd.daemon.service",
            "/system.slice/dev-disk-by\\x2dlabel-swap.swap, dev-disk-by-label-swap.swap", //
            "/, ''", "'', ''", "/custom/group, ''", "garbage, ''", "//, ''" })
    void pathsMeanContainersAndUnits(String path, String expected) {
        assertEquals(expected, UnitName.of(path.replace("ID", ID)));
    }
}
